import { describe, expect, it } from 'vitest';
import { hashOf, type Route, routeOf } from './route.ts';

describe('addresses of the dashboard', () => {
  it('read back as what they were written from', () => {
    const routes: Route[] = [
      { page: 'records' },
      { page: 'items', class: 'Observation.laboratory', year: '2026' },
      { page: 'items', class: 'Condition' },
      { page: 'search', words: 'a/b #c %' },
      { page: 'settings' },
      { page: 'learn', card: 'stop' },
      { page: 'digest' },
    ];
    for (const route of routes) expect(routeOf(hashOf(route))).toEqual(route);
  });

  it('fall back to the records for anything else', () => {
    for (const hash of ['', '#nowhere', '#items', '#search/', '#setup']) expect(routeOf(hash).page).toBe('records');
    expect(routeOf('#search/%E0%A4%A')).toEqual({ page: 'search', words: '%E0%A4%A' });
  });
});
