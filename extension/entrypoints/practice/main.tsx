import { render } from 'preact';
import { loadWords } from '../../strings/load-words.ts';
import { PracticePage } from '../../ui/practice/practice-page.tsx';

await loadWords('whole');

/** A page of its own, over made-up answers: nothing that speaks to the worker, to storage or to a network is loaded here. */
render(<PracticePage leave={() => location.assign('dashboard.html#learn')} />, document.getElementById('root')!);
