// Half filled forms, sealed like the rest: the one in hand, and those that had to make way for one carried here.
import { forgetAside } from './database.js';
import { carried, copy, dropCopy, keepCopy } from './store.js';

export const DRAFT = 'draft';
const SET_ASIDE = 'set-aside';

export const keepDraft = (form) => keepCopy(DRAFT, form);

export const dropDraft = () => dropCopy(DRAFT);

/** The form to go on with, if there is one. */
export async function draft() {
  const inHand = await copy(DRAFT);
  const others = (!inHand && (await copy(SET_ASIDE))) || [];
  const next = inHand ?? others.pop();
  if (!inHand && next) {
    await keepDraft(next);
    await keepCopy(SET_ASIDE, others);
  }
  return next;
}

/** Takes in what the ordinary form left here, the latest to go on with. Answers whether there was something. */
export async function takeIn() {
  const forms = await carried();
  const latest = forms.at(-1);
  if (!latest) return false;
  const before = [...((await copy(SET_ASIDE)) ?? []), (await copy(DRAFT)) ?? [], forms.slice(0, -1)].flat();
  await keepCopy(SET_ASIDE, before.filter(({ id }) => id !== latest.id));
  await keepDraft(latest);
  for (const { id } of forms) await forgetAside(id);
  return true;
}
