import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { Erasure, REMEMBERED_DAYS } from '../../domain/erasure/erasure'
import type { Remains } from '../../domain/erasure/remains'
import type { LedgerEntry } from '../../domain/mail/ledger'
import type { Registration } from '../../domain/registration/registration'
import { DAY, millisOf } from '../../domain/time/instant'
import { erasureKey, inClinic, remainsKey } from '../table/keys'
import { type Item, toItem } from '../table/stored-item'
import type { Table } from '../table/table'
import type { Condition } from '../table/write'

/** Counts are attributes of their own, so that parallel writers add to them. */
export const Counts = z
  .looseObject({})
  .transform((item): Remains => Object.fromEntries(Object.entries(item).filter(isCount)))
const isCount = (entry: [string, unknown]): entry is [string, number] => typeof entry[1] === 'number'

export const erasureItem = (erasure: Erasure): Item => {
  const { doneAt } = erasure
  // The table's time to live, in seconds.
  const expiresAt = doneAt && Math.ceil((millisOf(doneAt) + REMEMBERED_DAYS * DAY) / 1000)
  return toItem(erasureKey(erasure.id), 'erasure', Erasure, erasure, expiresAt ? { expiresAt } : {})
}

export const stillThatRegistration = ({ status, round }: Registration): Condition => ({
  expression: '#status = :status AND #round = :round',
  names: { '#status': 'status', '#round': 'round' },
  values: { ':status': status, ':round': round },
})

export const stillThatMail = ({ state, attempt }: LedgerEntry): Condition => ({
  expression: '#state = :state AND attempt = :attempt',
  names: { '#state': 'state' },
  values: { ':state': state, ':attempt': attempt },
})

export const addTo = (table: Table, clinicId: string, counts: Remains): TransactWriteItem => {
  const entries = Object.entries(counts)
  return {
    Update: {
      TableName: table.name,
      Key: marshall(remainsKey(clinicId)),
      UpdateExpression: `SET #type = :type ADD ${entries.map((_, index) => `#c${index} :c${index}`).join(', ')}`,
      ExpressionAttributeNames: {
        '#type': 'type',
        ...Object.fromEntries(entries.map(([name], index) => [`#c${index}`, name])),
      },
      ExpressionAttributeValues: marshall({
        ':type': 'remains',
        ...Object.fromEntries(entries.map(([, count], index) => [`:c${index}`, count])),
      }),
    },
  }
}

/** Decisions about rows are the only lines that name a registration. */
export const linesAbout = (table: Table, clinicId: string, registrationId: string | null) => ({
  TableName: table.name,
  KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
  FilterExpression:
    registrationId === null ? 'attribute_exists(#after.registration)' : '#after.registration = :registration',
  ExpressionAttributeNames: { '#after': 'after' },
  ExpressionAttributeValues: marshall({
    ':pk': inClinic(clinicId, '').pk,
    ':sk': 'AUDIT#',
    ...(registrationId !== null && { ':registration': registrationId }),
  }),
  ProjectionExpression: 'pk, sk',
  ConsistentRead: true,
})
