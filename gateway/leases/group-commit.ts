/**
 * Turns many calls into few runs of `commit`: at once when nothing is running, otherwise together as soon as that ends.
 * An idle server adds no delay, a busy one shares each sync to disk. `commit` answers for every item, in their order.
 */
export function groupCommit<Item, Result>(
  commit: (items: Item[]) => Promise<Result[]>,
  maximum: number,
): (item: Item) => Promise<Result> {
  const waiting: { item: Item; resolve: (result: Result) => void; reject: (cause: unknown) => void }[] = [];
  let running = false;

  const run = async () => {
    while (waiting.length > 0) {
      const group = waiting.splice(0, maximum);
      try {
        const results = await commit(group.map(({ item }) => item));
        group.forEach(({ resolve }, i) => {
          resolve(results[i]!);
        });
      } catch (cause) {
        for (const { reject } of group) reject(cause);
      }
    }
    running = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (running) return;
      running = true;
      // What else arrived in this turn of the event loop joins in.
      setImmediate(() => void run());
    });
}
