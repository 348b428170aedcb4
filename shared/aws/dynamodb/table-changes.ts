import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import * as z from 'zod'
import { Campaign, toCampaignJob } from '../../domain/campaign/campaign'
import { Dispatch } from '../../domain/mail/dispatches/dispatch'
import { startsEarly } from '../../domain/mail/dispatches/fan-out-timing'
import { ledgerEntryWith } from '../../domain/mail/ledger/ledger'
import { toMailKey } from '../../domain/mail/ledger/mail-key'
import { SeatCounts } from '../../domain/registration/seats'
import type { TableChange } from '../../ports/messaging'
import { clinicKey } from './item-keys'

const StreamedItem = z.discriminatedUnion('type', [
  z.object({ type: z.literal('clinic'), id: z.string() }),
  Dispatch.extend({ type: z.literal('dispatch') }),
  ledgerEntryWith({ type: z.literal('mail') }),
  Campaign.extend({ type: z.literal('campaign') }),
  z.object({ type: z.enum(['report', 'match', 'attendance-record']), clinicId: z.string(), day: z.int() }),
  SeatCounts.extend({ type: z.literal('seats'), pk: z.string() }),
  z.object({
    type: z.literal('registration'),
    clinicId: z.string(),
    revision: z.int(),
    detailsVersion: z.int().default(0),
  }),
  z.object({ type: z.literal('zoom-event'), pk: z.string() }),
])

/** What an item held before the change; 0: nothing, or there was no item. */
interface NumbersBefore {
  /** Seats, of an item of seat counts. */
  taken: number
  /** Versions, of a registration. */
  revision: number
  detailsVersion: number
}

/** The item types that have a schema here; test/infra compares them with the filter of the table's stream. */
export const handledItemTypes: readonly z.output<typeof StreamedItem>['type'][] = [
  'clinic',
  'dispatch',
  'mail',
  'campaign',
  'report',
  'match',
  'attendance-record',
  'seats',
  'registration',
  'zoom-event',
]

/** The work that a record of the table's stream requires; undefined: none (a removal, a click, a count). */
export const toTableChange = (record: DynamoDBRecord): TableChange | undefined => {
  const { NewImage: image, OldImage: before } = record.dynamodb ?? {}
  if (!image) return undefined
  const parsed = StreamedItem.safeParse(unmarshall(image as Record<string, AttributeValue>))
  if (!parsed.success) return undefined
  const numberOf = (name: keyof NumbersBefore) => Number(before?.[name]?.N ?? 0)
  return tableChangeFor(parsed.data, {
    taken: numberOf('taken'),
    revision: numberOf('revision'),
    detailsVersion: numberOf('detailsVersion'),
  })
}

/** The work that an item requires as it was written. */
export const tableChangeFor = (
  item: z.output<typeof StreamedItem>,
  before: NumbersBefore,
): TableChange | undefined => {
  switch (item.type) {
    case 'clinic':
      return { type: 'clinic', clinicId: item.id }
    case 'dispatch': {
      const { clinicId, kind, day, version, at, state } = item
      const job = { clinicId, kind, day, version }
      return state === 'planned' ? { type: 'dispatch-due', clinicId, at, job } : undefined
    }
    case 'campaign':
      // For a running campaign the batch processor queues the next job itself.
      return item.state === 'running' && item.progressCursor?.nextRunAt === null
        ? { type: 'campaign-due', clinicId: item.clinicId, job: toCampaignJob(item) }
        : undefined
    case 'mail':
      // A worker that puts an entry back writes its reason and has queued it.
      return item.state === 'due' && item.reason === null
        ? { type: 'mail-due', clinicId: item.clinicId, key: toMailKey(item) }
        : undefined
    case 'seats': {
      const clinicId = item.pk.replace(clinicKey('').pk, '')
      if (item.taken < before.taken && item.waiting > 0) return { type: 'seat-freed', clinicId }
      // The one registration with which messages become large, so that their schedules are to fire earlier.
      return startsEarly(item.taken) && !startsEarly(before.taken) ? { type: 'clinic', clinicId } : undefined
    }
    case 'registration':
      // A click on the joining link and the presence that a mail needs change no figures.
      return item.revision === before.revision && item.detailsVersion === before.detailsVersion
        ? undefined
        : { type: 'figures-outdated', clinicId: item.clinicId }
    case 'zoom-event':
      return { type: 'figures-outdated', clinicId: item.pk.replace(clinicKey('').pk, '') }
    default:
      return { type: 'attendance', clinicId: item.clinicId, day: item.day }
  }
}
