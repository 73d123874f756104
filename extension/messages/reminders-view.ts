/** Whether this browser reminds of shares that end soon, and whether it lets us. */
export interface RemindersView {
  on: boolean;
  allowed: boolean;
}
