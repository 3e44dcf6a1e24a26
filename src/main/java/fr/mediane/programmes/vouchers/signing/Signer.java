package fr.mediane.programmes.vouchers.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import fr.mediane.programmes.vouchers.Secret;

/** Signs vouchers by one key; for one thread. */
public final class Signer {
    private final JWSHeader header;
    private final JWSSigner signer;

    Signer(ECKey key) {
        try {
            header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(key.getKeyID())
                    .build();
            signer = new ECDSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a device scans: the code with its signature. */
    public String signed(Secret secret, Claims claims) {
        var object = new JWSObject(header, new Payload(claims.written(secret.hash())));
        try {
            object.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return secret.scanned() + SignedVouchers.BETWEEN + object.serialize();
    }
}
