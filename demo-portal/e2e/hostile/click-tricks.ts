/** Ways in which a page gets a click that was meant for something else. `make` is run in the page. */
export interface ClickTrick {
  name: string;
  make: string;
}

const frameOf = (address: string, style: string) => `
  const frame = document.createElement('iframe');
  frame.src = '${address}';
  frame.allow = 'fullscreen; clipboard-write; display-capture';
  frame.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh; border: 0; z-index: 9; ${style}';
  box.append(frame);
  await new Promise((loaded) => { frame.onload = loaded; });`;

const cover = (style: string) => `
  const cover = document.createElement('div');
  cover.textContent = 'You have won. Press anywhere';
  cover.style.cssText = 'position: fixed; inset: 0; z-index: 99; ${style}';
  box.append(cover);`;

/** `documents` are the addresses of everything that the extension shows. */
export const clickTricks = (documents: readonly string[]): ClickTrick[] => [
  ...documents.flatMap((address) => [
    { name: `an unseen frame of ${address}`, make: frameOf(address, 'opacity: 0.0001') },
    {
      name: `a frame of ${address} under a cover that lets clicks through`,
      make: `${frameOf(address, '')}${cover('background: white; pointer-events: none')}`,
    },
    {
      name: `a frame of ${address}, huge and shifted, so that one spot of it is under the pointer`,
      make: frameOf(address, 'transform: scale(8) translate(-20%, -35%)'),
    },
  ]),
  { name: 'a page that is itself unseen', make: `document.documentElement.style.opacity = '0.0001';${cover('')}` },
  { name: 'a pointer that shows another place', make: cover('cursor: url(/pointer.png) 60 200, none') },
  {
    name: 'a popover in the top layer',
    make: `${cover('width: 100vw; height: 100vh; background: white')}cover.popover = 'manual'; cover.showPopover();`,
  },
  {
    name: 'a popover that lets clicks through',
    make: `${cover('width: 100vw; height: 100vh; pointer-events: none')}cover.popover = 'manual'; cover.showPopover();`,
  },
  {
    name: 'a modal dialog',
    make: `const dialog = document.createElement('dialog');
      dialog.innerHTML = '<form method="dialog"><button style="width: 90vw; height: 90vh">Go on</button></form>';
      box.append(dialog); dialog.showModal();`,
  },
  {
    name: 'the whole screen, with our window drawn in it',
    make: `${cover('background: white; width: 420px; height: 760px')}cover.innerHTML = '<button>Approve</button>';
      await document.documentElement.requestFullscreen().catch(() => undefined);`,
  },
  {
    name: 'something to drag and to drop',
    make: `${cover('background: white')}cover.draggable = true;
      cover.ondragstart = ({ dataTransfer }) => dataTransfer.setData('text/uri-list', '${documents[0]}');`,
  },
];

/** Puts the trick into an empty page; run in the page. The rest of the page is as before after `undoTrick`. */
export const setTrick = ({ make }: ClickTrick): string =>
  `(async () => { const box = document.getElementById('box'); ${make} return true; })()`;

export const undoTrick = `document.getElementById('box').replaceChildren();
  document.documentElement.style.opacity = '';
  document.fullscreenElement && document.exitFullscreen();
  true`;
