/** A polite live region: what changed, for those who cannot see it change. Keep it mounted and change its text. */
export const Say = ({ text }: { text: string }) => (
  <p class="visually-hidden" role="status" aria-live="polite">
    {text}
  </p>
);
