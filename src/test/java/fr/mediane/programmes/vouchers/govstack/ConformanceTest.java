package fr.mediane.programmes.vouchers.govstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What the specification's own tests send gets the numbers that they expect. */
class ConformanceTest extends ExchangeCalls {
    @Test
    void loadedVouchersAnswerAsTheSpecificationsTestsExpect() throws Exception {
        for (int serial = 5550; serial < 5555; serial++) {
            assertThat(activate(Integer.toString(serial)).status()).isEqualTo(200);
            assertThat(status(Integer.toString(serial + 5)).text("voucher_status"))
                    .isEqualTo("Activated");
        }
        assertThat(status("6001").status()).isEqualTo(458);
        assertThat(status("6002").status()).isEqualTo(459);
        assertThat(status("notAnumber").status()).isEqualTo(456);
        assertThat(status("%7B%7D").status()).isEqualTo(400);
        assertThat(redeem("6003", "Payment Voucher", true).text("result_status"))
                .isNotEmpty();
        assertThat(call("POST", "voucher_redemption", redemption("6004", "Ronan Oliver", "Vigor Bank Group"))
                        .status())
                .as("no money stands behind it")
                .isEqualTo(462);
        assertThat(call("POST", "voucher_redemption", redemption("6004", "Annie Krueger", "Omega Holding Company"))
                        .status())
                .as("nobody knows this merchant")
                .isEqualTo(463);
        assertThat(cancel("60000").text("message")).isNotEmpty();
        assertThat(cancel("60000").status()).isEqualTo(464);
        assertThat(status("60000").text("voucher_status")).isEqualTo("Blocked");
        assertThat(cancel("invalid").status()).isEqualTo(463);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | voucher_preactivation | {} | 400",
                "POST | voucher_preactivation | | 400",
                "POST | voucher_preactivation | [1 | 400",
                "POST | voucher_preactivation | {'voucher_amount': null, 'voucher_currency': 'AED', 'voucher_group': 'string', 'Gov_Stack_BB': 'Gov_Stack_BB'} | 452",
                "POST | voucher_preactivation | {'voucher_amount': '-1', 'voucher_currency': 'AED', 'voucher_group': 'string', 'Gov_Stack_BB': 'Gov_Stack_BB'} | 452",
                "POST | voucher_preactivation | {'voucher_amount': '15.215', 'voucher_currency': 'AED', 'voucher_group': 'string', 'Gov_Stack_BB': 'Gov_Stack_BB'} | 452",
                "POST | voucher_preactivation | {'voucher_amount': '1e999999999', 'voucher_currency': 'AED', 'voucher_group': 'string', 'Gov_Stack_BB': 'Gov_Stack_BB'} | 452",
                "POST | voucher_preactivation | {'voucher_amount': '15.21', 'voucher_currency': '000', 'voucher_group': 'string', 'Gov_Stack_BB': 'Gov_Stack_BB'} | 453",
                "POST | voucher_preactivation | {'voucher_amount': '15.21', 'voucher_currency': 'AED', 'voucher_group': null, 'Gov_Stack_BB': 'Gov_Stack_BB'} | 454",
                "POST | voucher_preactivation | {'voucher_amount': '15.21', 'voucher_currency': 'AED', 'voucher_group': 'string', 'Gov_Stack_BB': 'not_exist'} | 460",
                "POST | voucher_preactivation | {'voucher_amount': '15.21', 'voucher_currency': 'AED', 'voucher_group': 'string', 'Gov_Stack_BB': 'Gov_Stack_BB'} | 200",
                "POST | voucher_preactivation | {'voucher_amount': '1', 'voucher_currency': 'EUR', 'voucher_group': 'a\\u0000b', 'Gov_Stack_BB': 'Gov_Stack_BB'} | 454",
                "POST | voucher_preactivation | {'voucher_amount': {}, 'voucher_currency': [], 'voucher_group': true, 'Gov_Stack_BB': 'Gov_Stack_BB'} | 452",
                "PATCH | voucher_activation | {} | 400",
                "PATCH | voucher_activation | {'voucher_serial_number': 'invalid_voucher_serial_number', 'Gov_Stack_BB': 'bb-digital-registries'} | 456",
                "PATCH | voucher_activation | {'voucher_serial_number': 6001, 'Gov_Stack_BB': 'bb-digital-registries'} | 456",
                "PATCH | voucher_activation | {'voucher_serial_number': 5554, 'Gov_Stack_BB': 'not_exist'} | 460",
                "POST | voucher_redemption | | 400",
                "PATCH | voucherstatuscheck/60002 | {'voucherserialnumber': '60002', 'Gov_Stack_BB': 'invalid'} | 463",
                "PATCH | voucherstatuscheck/60003 | {'Gov_Stack_BB': 'bb-digital-registries'} | 400",
                "PATCH | voucherstatuscheck/60004 | {'voucherserialnumber': '60004'} | 400",
                "PATCH | voucherstatuscheck/60005 | | 400",
                "PATCH | voucherstatuscheck/60005 | {'voucherserialnumber': '60004', 'Gov_Stack_BB': 'bb-digital-registries'} | 400"
            })
    void whatIsWrongIsSaidByTheNumbersOfTheSpecification(String method, String call, String body, int status)
            throws Exception {
        var answer = call(method, call, body == null ? "" : body.replace('\'', '"'));
        assertThat(answer.status()).isEqualTo(status);
        if (status != 200) {
            assertThat(answer.text("message")).isNotEmpty();
        }
    }

    @Test
    void whatIsLoadedTwiceStaysAndWhatIsWrongInAFileIsSaid() throws Exception {
        assertThat(load(Path.of("docs/govstack-conformance.json")))
                .contains("5555 was there already", "0 vouchers were");
        assertThat(load(file("{\"vouchers\": [{\"amount\": \"1.00\"}]}"))).contains("without a serial number");
        assertThat(load(file("{\"vouchers\": [{\"serial\": \"small letters\"}]}")))
                .contains("cannot be loaded");
        assertThat(load(file("not json"))).contains("not as docs/govstack.md says");
        assertThat(load(Path.of("nowhere.json"))).contains("cannot be read");
    }

    private static String redemption(String number, String merchant, String bank) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "voucher_number",
                        number,
                        "Gov_Stack_BB",
                        "bb-digital-registries",
                        "merchant_name",
                        merchant,
                        "merchant_bank_details",
                        bank,
                        "merchant_voucher_group",
                        "insufficient funds",
                        "override",
                        true));
    }
}
