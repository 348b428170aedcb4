import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import * as z from 'zod'
import type { StoredItem } from '../../shared/aws/dynamodb/stored-item'
import { CliError } from '../cli-error'
import type { CliIo } from '../cli-io'

const ITEMS_FILE = 'items.ndjson.gz'
const DESCRIPTION_FILE = 'backup.json'

/** What a backup is of. The instants say what may be missing: an item written between them is in it or not. */
const descriptionShape = z.object({
  stage: z.string(),
  table: z.string(),
  begunAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  items: z.int().min(0),
  /** Of the uncompressed lines, in hexadecimal. */
  sha256: z.string(),
})
export type BackupDescription = z.infer<typeof descriptionShape>

const itemShape: z.ZodType<StoredItem> = z
  .looseObject({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) })
  .transform((item) => item as unknown as StoredItem)

/** Whether the path is a folder that holds a backup. */
export const isBackupFolder = (io: Pick<CliIo, 'list'>, path: string): Promise<boolean> =>
  io.list(path).then(
    (entries) => entries.some(({ name }) => name === DESCRIPTION_FILE),
    () => false,
  )

/**
 * Writes the items, one line of DynamoDB's JSON each, and what they are. The description comes last: a folder without
 * it is a backup that was broken off.
 * @param writeOthers writes what else belongs to the backup, before the description
 * @throws CliError when the folder holds a backup already
 */
export const writeBackupFolder = async (
  io: Pick<CliIo, 'list' | 'write'>,
  path: string,
  items: readonly StoredItem[],
  about: Omit<BackupDescription, 'items' | 'sha256'>,
  writeOthers: (folder: string) => Promise<void> = async () => {},
): Promise<BackupDescription> => {
  if (await isBackupFolder(io, path))
    throw new CliError([`${path} holds a backup already: choose another folder`], 2)
  const lines = Buffer.from(items.map((item) => `${JSON.stringify(item)}\n`).join(''))
  const description = { ...about, items: items.length, sha256: digestOf(lines) }
  await io.write(join(path, ITEMS_FILE), gzipSync(lines))
  await writeOthers(path)
  await io.write(join(path, DESCRIPTION_FILE), Buffer.from(`${JSON.stringify(description, null, 2)}\n`))
  return description
}

/** @throws CliError that names the file, and the line where one is wrong */
export const readBackupFolder = async (io: Pick<CliIo, 'read'>, path: string): Promise<StoredItem[]> => {
  const about = join(path, DESCRIPTION_FILE)
  const description = descriptionShape.safeParse(
    parseJson(Buffer.from(await io.read(about)).toString('utf8')),
  )
  if (!description.success) throw new CliError([`${about} does not describe a backup`])
  const file = join(path, ITEMS_FILE)
  const lines = uncompress(await io.read(file))
  if (!lines || digestOf(lines) !== description.data.sha256)
    throw new CliError([`${file} is damaged: it is not what was written on ${description.data.finishedAt}`])
  return lines
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line, index) => {
      const item = itemShape.safeParse(parseJson(line))
      if (!item.success) throw new CliError([`${file}, line ${index + 1} is no item: it has no pk and sk`])
      return item.data
    })
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const uncompress = (bytes: Uint8Array): Buffer | undefined => {
  try {
    return gunzipSync(bytes)
  } catch {
    return undefined
  }
}
