import Search from 'lucide/dist/esm/icons/search.mjs';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

interface SearchFieldProps {
  label: string;
  hint: string;
  value: string;
  change(value: string): void;
  /** Whoever came here was typing: the field goes on where the one before it stopped. */
  goesOn?: boolean;
}

/** Answers after a pause in typing: each search reads the whole chart. */
export function SearchField({ label, hint, value, change, goesOn = false }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const [given, setGiven] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!goesOn) return;
    field.current?.focus();
    field.current?.setSelectionRange(value.length, value.length);
  }, []);
  // While rendering, not after it: an effect that comes late would take away what somebody typed meanwhile.
  if (given !== value) {
    setGiven(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => change(typed), 150);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <label class="search">
      <Icon nodes={Search} />
      <span class="visually-hidden">{label}</span>
      <input
        ref={field}
        type="search"
        autocomplete="off"
        maxLength={100}
        placeholder={hint}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
    </label>
  );
}
