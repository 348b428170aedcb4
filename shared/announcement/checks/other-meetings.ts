import type { PlacedDay } from '../days/draft-days'
import type { OutlineItem } from '../outline/outline-item'
import { namesDay } from './days/names-day'

const maxMeetingLine = 120

/** `Held on 26 January in the Boardroom`: a line of its own about a day that is not the clinic's tells neither its mode nor its venue. */
export const isOfOtherMeeting = ({ line: { text, dates } }: OutlineItem, placed: PlacedDay[]): boolean =>
  dates.length > 0 &&
  text.length <= maxMeetingLine &&
  /^(?:held|tenue?|celebrad[ao]|realizad[ao]|проведен\p{L}*|состоял\p{L}*)(?!\p{L})/iu.test(text) &&
  placed.some(({ day }) => day.date !== null) &&
  !dates.some((mention) => placed.some(({ day }) => namesDay(mention, day.date)))
