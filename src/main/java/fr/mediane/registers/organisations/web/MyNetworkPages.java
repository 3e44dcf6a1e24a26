package fr.mediane.registers.organisations.web;

import fr.mediane.design.Navigation;
import fr.mediane.design.Screen;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Role;
import fr.mediane.registers.organisations.NetworkDesk;
import fr.mediane.registers.organisations.NetworkMember;
import fr.mediane.registers.territory.TypedCommuneDesk;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who belongs to the network, for its head. */
@Controller
class MyNetworkPages implements Navigation {
    private static final String PATH = "/mon-espace/reseau";
    private final NetworkDesk desk;
    private final TypedCommuneDesk communes;

    MyNetworkPages(NetworkDesk desk, TypedCommuneDesk communes) {
        this.desk = desk;
        this.communes = communes;
    }

    @Override
    public List<Entry> entries(Actor actor) {
        return actor.is(Role.NETWORK) ? List.of(new Entry("organisations.network.mine", PATH, 121)) : List.of();
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor) {
        var members = desk.mine(actor).orThrow();
        var codes = members.stream()
                .map(NetworkMember::commune)
                .filter(code -> !code.isEmpty())
                .distinct()
                .map(CommuneCode::of)
                .toList();
        return Screen.of(OrganisationPages.class, "myNetwork", new MyNetworkPage(members, communes.labels(codes)));
    }
}
