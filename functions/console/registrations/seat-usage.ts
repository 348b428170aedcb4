import type { SeatCounts } from '../../../shared/domain/registration/seats'
import { formatPeople } from '../components/labels'

/** `2 of 2 seats taken, one of them offered; 3 people wait for one.` */
export const formatSeatUsage = ({ taken, waiting, offered }: SeatCounts, capacity: number | null): string => {
  const seats =
    capacity === null
      ? `${taken} ${taken === 1 ? 'seat' : 'seats'} taken, without a limit`
      : `${taken} of ${capacity} seats taken`
  const offeredText = offered === 0 ? '' : `, ${offered} of them offered`
  return `${seats}${offeredText}${waiting === 0 ? '.' : `; ${formatPeople(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for one.`}`
}
