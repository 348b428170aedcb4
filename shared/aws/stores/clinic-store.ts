import { randomBytes } from 'node:crypto'
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { AuditRecord } from '../../domain/audit'
import { Clinic } from '../../domain/clinic/clinic'
import { Dispatch } from '../../domain/mail/dispatch'
import type { ClinicStore } from '../../ports/clinics'
import { auditKey, clinicKey, dispatchKey, inClinic, listingIndex, meetingKey } from '../table/keys'
import { type Item, toItem } from '../table/stored-item'
import { allOf, getItem, pagesOf, queryPages, type Table } from '../table/table'
import { type Condition, conditionOf, isNew, putIf, transact } from '../table/write'

/** From a Zoom meeting to a clinic. */
const Meeting = z.object({ clinicId: z.string() })

export const clinicStore = (table: Table): ClinicStore => {
  const get = (id: string) => getItem(table, clinicKey(id), Clinic)
  const put = (item: Item, condition: Condition): TransactWriteItem => ({
    Put: { TableName: table.name, Item: item, ...conditionOf(condition) },
  })
  const audited = (audit: AuditRecord) => put(auditItem(audit), isNew)

  /** The pointers that a change of the meeting makes and leaves behind. */
  const pointed = (before: string | undefined, clinic: Clinic): TransactWriteItem[] => {
    const after = clinic.zoom?.meetingId
    if (before === after) return []
    const writes: TransactWriteItem[] = []
    if (before)
      writes.push({ Delete: { TableName: table.name, Key: marshall(meetingKey(before, clinic.id)) } })
    if (after) writes.push({ Put: { TableName: table.name, Item: meetingItem(after, clinic.id) } })
    return writes
  }

  return {
    get,
    list: () =>
      allOf(
        queryPages(table, Clinic, {
          IndexName: listingIndex.name,
          KeyConditionExpression: 'listing = :listing',
          ExpressionAttributeValues: marshall({ ':listing': listingIndex.listing }),
          ScanIndexForward: false,
        }),
      ),
    create: async (clinic, audit, elsewhere = []) => {
      const failed = await transact(table, [
        put(clinicItem(clinic), isNew),
        ...[audit, ...elsewhere].map(audited),
        ...pointed(undefined, clinic),
      ])
      return failed ? 'exists' : 'created'
    },
    save: async (clinic, audit, notices = []) => {
      const stored = await get(clinic.id)
      if (stored?.version !== clinic.version - 1) return 'conflict'
      const failed = await transact(table, [
        put(clinicItem(clinic), stillAt(stored.version)),
        audited(audit),
        ...notices.map((notice) => put(toItem(dispatchKey(notice), 'dispatch', Dispatch, notice), isNew)),
        ...pointed(stored.zoom?.meetingId, clinic),
      ])
      if (!failed) return 'saved'
      if (failed[0]) return 'conflict'
      throw new Error(`a notice of ${clinic.id} at version ${clinic.version} exists already`)
    },
    withMeeting: async (meetingId) => {
      const pointers = await allOf(pagesOf(table, meetingKey(meetingId, ''), Meeting))
      const clinics = await Promise.all(pointers.map(({ clinicId }) => get(clinicId)))
      return clinics
        .filter((clinic) => clinic !== undefined)
        .filter((clinic) => clinic.zoom?.meetingId === meetingId)
        .sort((a, b) => listedAt(b).localeCompare(listedAt(a)))
    },
    record: async (audit) => {
      await putIf(table, auditItem(audit), isNew)
    },
    audit: (id) => allOf(pagesOf(table, inClinic(id, 'AUDIT#'), AuditRecord)),
  }
}

const stillAt = (version: number): Condition => ({
  expression: 'version = :version',
  values: { ':version': version },
})

/** Drafts without a date come before every dated clinic, newest first. */
const listedAt = (clinic: Clinic): string => clinic.days[0]?.date ?? '9999'

const clinicItem = (clinic: Clinic): Item =>
  toItem(clinicKey(clinic.id), 'clinic', Clinic, clinic, {
    listing: listingIndex.listing,
    listedAt: listedAt(clinic),
  })

export const auditItem = (audit: AuditRecord): Item =>
  toItem(auditKey(audit.clinicId, audit.at, randomBytes(4).toString('hex')), 'audit', AuditRecord, audit)

const meetingItem = (meetingId: string, clinicId: string): Item =>
  toItem(meetingKey(meetingId, clinicId), 'meeting', Meeting, { clinicId })
