// May this device take this voucher in? The server applies the same rules again when it is sent.

/** An amount as typed, in cents; NaN when it is none. */
export function cents(typed) {
  const plain = typed.replaceAll(/[\s€]/g, '').replace(',', '.');
  return /^\d{1,4}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : Number.NaN;
}

/** The time by the server's clock, whatever this device's says. */
export const rightTime = ({ offset }) => new Date(Date.now() + offset);

const inParis = (date) => new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(date);

export const isOver = (pass) => rightTime(pass) > new Date(pass.validUntil);

/** What may still be taken in under a pass, in cents; `taken` is what this device took under it. */
export const left = ({ cents: allowance }, taken) => allowance - taken.reduce((sum, one) => sum + one.cents, 0);

/** Why this voucher cannot be taken in at all: the name of a text, or nothing. */
export function hindrance(pass, voucher) {
  if (voucher.until < inParis(rightTime(pass))) return 'expired';
  if (!campaignOf(pass, voucher)) return 'unknown-batch';
  return pass.stopped.includes(voucher.serial) ? 'stopped' : '';
}

const campaignOf = (pass, voucher) => pass.campaigns.find(({ batches }) => batches.includes(voucher.batch));

/** What hinders this use: pairs of a field and the name of a text. */
export function slips(pass, voucher, { amount, service, place }, taken) {
  const found = [];
  const refuse = (field, text) => found.push({ field, text });
  const campaign = campaignOf(pass, voucher);
  const before = taken.filter(({ serial }) => serial === voucher.serial).reduce((sum, one) => sum + one.cents, 0);
  if (!(amount > 0)) refuse('montant', 'amount');
  else if (!campaign.inParts && amount !== voucher.cents) refuse('montant', 'whole');
  else if (before + amount > voucher.cents) refuse('montant', 'again');
  else if (amount > left(pass, taken)) refuse('montant', 'allowance');
  if (!service) refuse('service', 'choose-service');
  else if (!campaign.services.includes(service)) refuse('service', 'service');
  const where = pass.places.find(({ id }) => id === place);
  if (!where) refuse('lieu', 'choose-place');
  else if (campaign.departements.length && !campaign.departements.includes(where.departement)) refuse('lieu', 'place');
  return found;
}
