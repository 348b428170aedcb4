import { randomBytes } from 'node:crypto'
import { ConditionalCheckFailedException, DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { type Stay, UploadedReport } from '../../../../domain/attendance/zoom/stay'
import type { AttendanceStore } from '../../../../ports/attendance'
import { chunkBySize } from '../../chunk-by-size'
import { toConditionParams } from '../../conditional-write'
import { getItem } from '../../get-item'
import { reportKey, reportPartKey, reportPartsKey } from '../../item-keys'
import { fromItem, toItem } from '../../stored-item'
import { collectPages, type DynamoTable, queryByPrefix } from '../../table'

/**
 * The main item of a report. The stays of a large report are stored in parts under `set`; a small one contains them.
 */
const Head = UploadedReport.extend({ set: z.string().nullable(), parts: z.int().min(0) })
type Head = z.infer<typeof Head>

const Part = UploadedReport.pick({ stays: true })

/** Attempts to read a report: it is read again when a new report replaced its parts during the read. */
const READ_TRIES = 5

/**
 * Reports of a day, in as many items as needed. New parts are written beside the old ones, then the main item refers
 * to them in one write, then the old ones are deleted: a reader gets one report or the other, never a mixture. Of two
 * concurrent reports, the one taken later is kept.
 */
export const createReportStore = (table: DynamoTable): Pick<AttendanceStore, 'saveReport' | 'report'> => {
  const head = (clinicId: string, day: number) => getItem(table, reportKey(clinicId, day), Head)

  const writeParts = async (clinicId: string, day: number, set: string, groups: Stay[][]) => {
    for (const [part, stays] of groups.entries()) {
      const Item = toItem(reportPartKey(clinicId, day, set, part), 'report-part', Part, { stays })
      await table.client.send(new PutItemCommand({ TableName: table.name, Item }))
    }
  }

  const removeParts = async ({ clinicId, day, set, parts }: Head) => {
    for (let part = 0; set !== null && part < parts; part += 1) {
      const Key = marshall(reportPartKey(clinicId, day, set, part))
      await table.client.send(new DeleteItemCommand({ TableName: table.name, Key }))
    }
  }

  return {
    saveReport: async (report) => {
      const { clinicId, day } = report
      const groups = chunkBySize(report.stays)
      let next: Head = { ...report, set: null, parts: 0 }
      if (groups.length > 1) {
        const set = randomBytes(6).toString('hex')
        await writeParts(clinicId, day, set, groups)
        next = { ...report, stays: [], set, parts: groups.length }
      }
      const superseded = await replaceHead(table, next)
      // The SDK's repeat after a lost answer finds the head that it has written itself.
      if (superseded && (superseded === next || superseded.set !== next.set)) await removeParts(superseded)
    },
    report: async (clinicId, day) => {
      for (let attempt = 1; attempt <= READ_TRIES; attempt += 1) {
        const found = await head(clinicId, day)
        if (!found) return undefined
        const { set, parts, ...report } = found
        if (set === null) return report
        const groups = await collectPages(queryByPrefix(table, reportPartsKey(clinicId, day, set), Part))
        if (groups.length === parts) return { ...report, stays: groups.flatMap(({ stays }) => stays) }
      }
      throw new Error(`the report of ${clinicId}, day ${day}, lacks parts`)
    },
  }
}

/** @returns what is no longer the report of the day: the one before, or this one when a later taken one is there */
const replaceHead = async (table: DynamoTable, next: Head): Promise<Head | undefined> => {
  const command = new PutItemCommand({
    TableName: table.name,
    Item: toItem(reportKey(next.clinicId, next.day), 'report', Head, next),
    ...toConditionParams({
      expression: 'attribute_not_exists(pk) OR receivedAt <= :receivedAt',
      values: { ':receivedAt': next.receivedAt },
    }),
    ReturnValues: 'ALL_OLD',
  })
  try {
    const { Attributes } = await table.client.send(command)
    return Attributes && fromItem(Head, Attributes)
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return next
    throw error
  }
}
