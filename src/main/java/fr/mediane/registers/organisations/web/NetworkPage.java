package fr.mediane.registers.organisations.web;

import fr.mediane.design.FormErrors;
import fr.mediane.registers.organisations.NetworkMember;
import fr.mediane.registers.organisations.Organisation;
import java.util.List;
import java.util.UUID;

/**
 * The network of an organisation, for administrators.
 *
 * @param members of its network
 * @param networks that it belongs to itself
 * @param step id of the next membership, made for the form
 */
public record NetworkPage(
        Organisation organisation,
        List<NetworkMember> members,
        List<NetworkMember> networks,
        NetworkForm form,
        UUID step,
        FormErrors errors,
        boolean done) {
    public NetworkPage {
        members = List.copyOf(members);
        networks = List.copyOf(networks);
    }

    public String address() {
        return OrganisationPage.address(organisation.id()) + "/reseau";
    }
}
