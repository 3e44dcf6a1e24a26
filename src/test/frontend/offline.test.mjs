// Run by OfflineScriptsTest: the parts of the offline page that touch no browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, slips, today } from '../../main/frontend/offline/checks.js';
import { FORGET_AFTER, pause, weakness } from '../../main/frontend/offline/code.js';
import { aboutCarried, makeBox, makeLock, openLock, putIn, seal, takeOut, unseal } from '../../main/frontend/offline/vault.js';
import { uuid7 } from '../../main/frontend/uuid7.js';

test('a code is long enough and not a run of digits', () => {
  for (const code of ['', '12345', 'abcde']) assert.equal(weakness(code), 'short');
  for (const code of ['123456', '654321', '000000', 'abcdef']) assert.equal(weakness(code), 'simple');
  for (const code of ['482913', 'lavande 42', 'été à la mer']) assert.equal(weakness(code), '');
});

test('wrong codes are slowed more and more, up to a quarter of an hour', () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5].map(pause), [0, 0, 0, 30_000, 60_000, 120_000]);
  assert.equal(pause(FORGET_AFTER), 900_000);
  assert.equal(pause(1_000), 900_000);
});

test('the lock opens with its code only, and for its account only', async () => {
  const { lock, key } = await makeLock('account-a', 'lavande 42');
  assert.ok(lock.iterations >= 600_000);
  assert.equal(key.extractable, false);
  assert.equal(await openLock(lock, 'lavande 43'), null);
  assert.equal(await openLock({ ...lock, account: 'account-b' }, 'lavande 42'), null);
  const sealed = await seal(key, 'account-a/entry/1', { name: 'Odette' });
  const again = await openLock(lock, 'lavande 42');
  assert.deepEqual(await unseal(again, 'account-a/entry/1', sealed), { name: 'Odette' });
  await assert.rejects(unseal(again, 'account-a/entry/2', sealed));
  assert.equal(Buffer.from(sealed.bytes).includes('Odette'), false);
});

test('what is put into the box while it is closed is opened by the device’s code only', async () => {
  const { lock, key } = await makeLock('account-a', 'lavande 42');
  const box = await makeBox(key, 'account-a');
  const about = aboutCarried('account-a', '1');
  const put = await putIn(box, about, { note: 'Revient jeudi' });
  assert.equal(Buffer.from(put.bytes).includes('jeudi'), false);
  assert.equal(JSON.stringify(box).includes('"d"'), false);
  assert.deepEqual(await takeOut(box, await openLock(lock, 'lavande 42'), about, put), { note: 'Revient jeudi' });
  await assert.rejects(takeOut(box, key, aboutCarried('account-a', '2'), put));
  const { key: other } = await makeLock('account-b', 'lavande 42');
  await assert.rejects(takeOut(box, other, about, put));
});

test('dates are read day first, and days that do not exist are none', () => {
  assert.equal(day('31/02/2026'), null);
  assert.equal(day(''), null);
  assert.equal(day('25/11/2026').getMonth(), 10);
  assert.equal(today(new Date(2026, 10, 5)), '05/11/2026');
});

test('the slips that would come back too late are told at once', () => {
  const fine = { type: ['individuel'], date: ['24/11/2026'], place: ['a_distance'], duration: ['30'], themes: ['email'] };
  const now = new Date(2026, 10, 25, 12);
  const found = (changes) => slips({ ...fine, ...changes }, now).map(({ field }) => field);
  assert.deepEqual(found({}), []);
  assert.deepEqual(found({ date: ['26/11/2026'] }), ['date']);
  assert.deepEqual(found({ date: ['hier'], themes: undefined }), ['date', 'themes']);
  assert.deepEqual(found({ place: ['lieu_activite'] }), ['venue']);
  assert.deepEqual(found({ place: ['domicile'] }), ['commune']);
  assert.deepEqual(found({ duration: ['autre'] }), ['duration']);
  assert.deepEqual(found({ type: ['collectif'], participants: ['huit'] }), ['participants']);
});

test('identifiers are of version 7 and in the order of time', () => {
  const [first, second] = [uuid7(1_700_000_000_000), uuid7(1_700_000_000_001)];
  assert.match(first, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.ok(first < second);
});
