/** Waiting: words, and a line that moves only where motion is welcome. */
export const Busy = ({ text }: { text: string }) => (
  <p class="busy" role="status">
    <span class="busy-line" aria-hidden="true" />
    {text}
  </p>
);
