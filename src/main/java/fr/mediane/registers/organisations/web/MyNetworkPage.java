package fr.mediane.registers.organisations.web;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.registers.organisations.NetworkMember;
import java.util.List;
import java.util.Map;

/** The members of the networks that somebody heads. */
public record MyNetworkPage(List<NetworkMember> members, Map<CommuneCode, String> communes) {
    public MyNetworkPage {
        members = List.copyOf(members);
        communes = Map.copyOf(communes);
    }

    /** Whether a column must tell of which network each is. */
    public boolean several() {
        return members.stream().map(NetworkMember::network).distinct().count() > 1;
    }

    public String commune(NetworkMember one) {
        return one.commune().isEmpty() ? "" : communes.getOrDefault(CommuneCode.of(one.commune()), "");
    }
}
