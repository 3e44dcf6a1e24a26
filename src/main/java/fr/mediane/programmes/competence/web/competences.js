// Reads the question aloud, where the browser has a voice; without script, or without a voice, there is no button.
const question = document.querySelector('[data-listen]');
if (question && 'speechSynthesis' in window) {
  const { listen, stop } = question.dataset;
  const words = [...question.querySelectorAll('h1, .c-example')].map((part) => part.textContent.trim()).join(' ');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'ds-button c-listen';
  button.dataset.variant = 'secondary';
  button.dataset.size = 'sm';
  button.textContent = listen;
  const quiet = () => { button.textContent = listen; };
  button.addEventListener('click', () => {
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel();
      quiet();
      return;
    }
    const voice = new SpeechSynthesisUtterance(words);
    voice.lang = document.documentElement.lang;
    voice.rate = 0.9;
    voice.addEventListener('end', quiet);
    voice.addEventListener('error', quiet);
    button.textContent = stop;
    speechSynthesis.speak(voice);
  });
  question.append(button);
  addEventListener('pagehide', () => speechSynthesis.cancel());
}
