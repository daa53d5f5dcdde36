/** The popup's frame is painted from its page alone, before any of this is fetched; what draws the rest comes at once after. */
const root = document.getElementById('popup') as HTMLElement;

void import('./start').then(({ startPopup }) => startPopup(root));
