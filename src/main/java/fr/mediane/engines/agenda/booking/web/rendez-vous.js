// The ticket of an appointment on paper. Without script the browser's own menu prints it.
document.getElementById('imprimer')?.addEventListener('click', () => window.print());
