import { randomBytes } from 'node:crypto'
import { marshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import { FiguresRecord } from '../../../../domain/clinic/clinic-figures'
import type { ProgrammeStore } from '../../../../ports/programme'
import { itemIsNew, putIfMatches } from '../../conditional-write'
import { getItem } from '../../get-item'
import { figuresKey, personSecretKey } from '../../programme-keys'
import { toItem } from '../../stored-item'
import { collectPages, type DynamoTable, queryPages } from '../../table'
import { createProgrammeReaderStore } from './programme-reader-store'

const KEY_BYTES = 5

/** Keys of people and institutions as bytes: half a million of them are three pages of a query. */
const StoredFigures = z.object({
  clinicId: z.string(),
  revision: z.int(),
  isFrozen: z.boolean(),
  /** JSON without the keys. */
  figures: z.string(),
  people: z.instanceof(Uint8Array),
  institutions: z.instanceof(Uint8Array),
})

export const createProgrammeStore = (table: DynamoTable): ProgrammeStore => {
  const get = (clinicId: string) => getItem(table, figuresKey(clinicId), StoredFigures)
  return {
    ...createProgrammeReaderStore(table),
    listFigures: async () => {
      const { pk, sk } = figuresKey('')
      const stored = await collectPages(
        queryPages(table, StoredFigures, {
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: marshall({ ':pk': pk, ':sk': sk }),
        }),
      )
      return stored.flatMap((item) => toRecord(item).figures ?? [])
    },
    getRecord: async (clinicId) => {
      const stored = await get(clinicId)
      return stored && FiguresRecord.parse(toRecord(stored))
    },
    saveRecord: async (record) => {
      const item = toItem(figuresKey(record.clinicId), 'figures', StoredFigures, toStored(record))
      const condition =
        record.revision === 1
          ? itemIsNew
          : { expression: 'revision = :revision', values: { ':revision': record.revision - 1 } }
      return (await putIfMatches(table, item, condition)).written ? 'saved' : 'conflict'
    },
    personSecret: async () => {
      const Secret = z.object({ secret: z.string() })
      const stored = await getItem(table, personSecretKey, Secret)
      if (stored) return stored.secret
      const secret = randomBytes(32).toString('base64url')
      const { written } = await putIfMatches(
        table,
        toItem(personSecretKey, 'person-secret', Secret, { secret }),
        itemIsNew,
      )
      if (written) return secret
      const other = await getItem(table, personSecretKey, Secret)
      if (!other) throw new Error('the secret of the keys of people was removed while it was made')
      return other.secret
    },
  }
}

const toStored = ({ figures, ...record }: FiguresRecord): z.infer<typeof StoredFigures> => ({
  ...record,
  figures: JSON.stringify(
    figures && {
      ...figures,
      people: figures.people && { ...figures.people, keys: [] },
      institutions: figures.institutions && {
        ...figures.institutions,
        keys: figures.institutions.keys && [],
      },
    },
  ),
  people: packKeys(figures?.people?.keys ?? []),
  institutions: packKeys(figures?.institutions?.keys ?? []),
})

/** Parsed by the writer: a list of a thousand clinics is not parsed again. */
const toRecord = ({ people, institutions, ...stored }: z.infer<typeof StoredFigures>): FiguresRecord => {
  const figures: FiguresRecord['figures'] = JSON.parse(stored.figures)
  // Clinics that were counted before the form asked for it have none.
  if (figures) figures.genders ??= null
  if (figures?.people) figures.people.keys = unpackKeys(people)
  if (figures?.institutions?.keys) figures.institutions.keys = unpackKeys(institutions)
  return { ...stored, figures }
}

const packKeys = (keys: readonly number[]): Uint8Array<ArrayBuffer> => {
  const bytes = Buffer.from(new ArrayBuffer(keys.length * KEY_BYTES))
  for (const [index, key] of keys.entries()) bytes.writeUIntBE(key, index * KEY_BYTES, KEY_BYTES)
  return new Uint8Array(bytes.buffer)
}

const unpackKeys = (packed: Uint8Array): number[] => {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength)
  const keys: number[] = []
  for (let at = 0; at < bytes.length; at += KEY_BYTES)
    keys.push((bytes[at] ?? 0) * 2 ** 32 + bytes.readUInt32BE(at + 1))
  return keys
}
