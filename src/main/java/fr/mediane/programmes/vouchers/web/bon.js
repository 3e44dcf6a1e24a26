// The square code on a voucher leads to /bon#code: what comes after the # is sent to no server. It goes into the box, and
// out of the address, so that it stays in no history.
const box = document.querySelector('#code');
const [code] = decodeURIComponent(location.hash.slice(1)).split('~'); // a signature is for devices without network
if (box && /^[0-9A-Za-z-]{17,25}$/.test(code)) {
  box.value = code;
  history.replaceState(null, '', location.pathname + location.search);
  box.form.querySelector('button[type=submit]').focus();
}
