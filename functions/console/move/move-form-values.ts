/** What a person has typed for a day's new time. */
export interface MoveFormValues {
  date: string
  start: string
  end: string
}
