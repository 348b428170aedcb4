import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { seatChange } from '../../../../domain/registration/seats'
import { transactUnlessContended, transactWrite } from '../../conditional-write'
import type { DynamoTable } from '../../table'
import type { NewRegistration, SeatWrites } from './register-with-seat'
import { seatCountUpdate } from './seat-counts'
import {
  confirmHold,
  findHold,
  holdSeat,
  isHeldIn,
  isWritten,
  notHeld,
  releaseHold,
  settleHold,
  takeOverHold,
} from './seat-holds'

/** The writes of a registration alone, without its seat. */
type RegistrationItems = (asked: NewRegistration) => {
  registration: TransactWriteItem
  mail: TransactWriteItem
}

/** The calls of `registerWithSeat` on a table. */
export const createSeatWrites = (table: DynamoTable, itemsOf: RegistrationItems): SeatWrites => ({
  writeAtOnce: async (asked) => {
    const { id } = asked.registration
    const transaction = await transactUnlessContended(table, {
      ...itemsOf(asked),
      seat: { Update: seatUnlessHeld(table, asked) },
    })
    if (transaction === 'contended') return 'contended'
    if (transaction.written) return 'written'
    if (transaction.failed.has('registration')) return 'exists'
    const seats = transaction.failed.get('seat')
    if (!seats) return 'mail-exists'
    return isHeldIn(seats, id) ? 'busy' : 'refused'
  },
  hold: ({ registration, capacity, admission }) => holdSeat(table, registration, capacity, admission),
  writeHeld: async (asked) => {
    const transaction = await transactWrite(table, itemsOf(asked))
    if (transaction.written) return 'written'
    return transaction.failed.has('registration') ? 'exists' : 'mail-exists'
  },
  find: (clinicId, id) => findHold(table, clinicId, id),
  takeOver: (clinicId, hold, now) => takeOverHold(table, clinicId, hold, now),
  confirm: (clinicId, hold) => confirmHold(table, clinicId, hold),
  release: (clinicId, hold) => releaseHold(table, clinicId, hold),
  settle: (clinicId, hold) => settleHold(table, clinicId, hold),
  isWritten: (clinicId, hold) => isWritten(table, clinicId, hold),
  sleep: table.sleep,
})

const seatUnlessHeld = (table: DynamoTable, { registration, capacity, admission }: NewRegistration) => {
  const { clinicId, id, status } = registration
  const { Update: count } = seatCountUpdate(table, clinicId, seatChange(null, status), capacity, admission)
  const free = notHeld([id])
  return {
    ...count,
    ConditionExpression: [count.ConditionExpression, free.expression].filter(Boolean).join(' AND '),
    ExpressionAttributeNames: { ...count.ExpressionAttributeNames, ...free.names },
    // Read afterwards, a hold that prevented it might be gone.
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  }
}
