import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PeopleView, PersonView } from '../../messages/views.ts';
import { useView, type View } from '../hooks/use-view.ts';

const PeopleContext = createContext<View<PeopleView> | undefined>(undefined);

/** Inside an unlocked screen: whom the person acts for, asked once for the whole screen. */
export const WithPeople = ({ children }: { children(people: View<PeopleView>): ComponentChildren }) => {
  const view = useView('people.list', {}, ['people', 'approvals', 'state']);
  return <PeopleContext.Provider value={view}>{children(view)}</PeopleContext.Provider>;
};

export const usePeople = (): View<PeopleView> | undefined => useContext(PeopleContext);

/** Who is acted for now; undefined for oneself, and while that is not known. */
export function useActing(): PersonView | undefined {
  const data = usePeople()?.data;
  return data?.people.find(({ person }) => person === data.active);
}
