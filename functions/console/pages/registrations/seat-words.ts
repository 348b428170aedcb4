import type { Seats } from '../../../../shared/domain/registration/seats'
import { people } from '../words'

/** `2 of 2 seats taken, one of them offered; 3 people wait for one.` */
export const seatWords = ({ taken, waiting, offered }: Seats, capacity: number | null): string => {
  const seats =
    capacity === null
      ? `${taken} ${taken === 1 ? 'seat' : 'seats'} taken, without a limit`
      : `${taken} of ${capacity} seats taken`
  const held = offered === 0 ? '' : `, ${offered} of them offered`
  return `${seats}${held}${waiting === 0 ? '.' : `; ${people(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for one.`}`
}
