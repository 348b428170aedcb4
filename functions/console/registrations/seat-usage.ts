import type { SeatCounts } from '../../../shared/domain/registration/seats'
import { formatPeople } from '../components/labels'

/** `2 of 2 seats taken, 1 of them offered; 3 people on the waiting list.` or `30 registered (no limit).` */
export const formatSeatUsage = ({ taken, waiting, offered }: SeatCounts, capacity: number | null): string => {
  const seats = capacity === null ? `${taken} registered (no limit)` : `${taken} of ${capacity} seats taken`
  const offeredText = offered === 0 ? '' : `, ${offered} of them offered`
  return `${seats}${offeredText}${waiting === 0 ? '.' : `; ${formatPeople(waiting)} on the waiting list.`}`
}
