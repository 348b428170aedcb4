import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const DATA_FILES = 3

/**
 * Writes items as DynamoDB exports a whole table to S3, with every partition key in one data file and one file of an
 * empty partition (DynamoDB developer guide, "DynamoDB table export output format").
 * @param items as DynamoDB's JSON
 * @param bucket the folder that stands for the bucket
 * @returns the key of the manifest's summary
 */
export const writeTableExport = async (
  items: readonly Record<string, unknown>[],
  { bucket, exportId }: { bucket: string; exportId: string },
): Promise<string> => {
  const folder = `AWSDynamoDB/${exportId}`
  await mkdir(join(bucket, folder, 'data'), { recursive: true })
  const files = Map.groupBy(items, partitionOf)
  const manifest: string[] = []
  for (let partition = 0; partition <= DATA_FILES; partition += 1) {
    const lines = (files.get(partition) ?? []).map((Item) => `${JSON.stringify({ Item })}\n`)
    const data = gzipSync(lines.join(''))
    const dataFileS3Key = `${folder}/data/part${partition}.json.gz`
    await writeFile(join(bucket, dataFileS3Key), data)
    const md5Checksum = createHash('md5').update(data).digest('base64')
    const etag = createHash('md5').update(data).digest('hex')
    manifest.push(JSON.stringify({ itemCount: lines.length, md5Checksum, etag, dataFileS3Key }))
  }
  const manifestFilesS3Key = `${folder}/manifest-files.json`
  await writeFile(join(bucket, manifestFilesS3Key), `${manifest.join('\n')}\n`)
  const summary = {
    version: '2020-06-30',
    exportTime: '2025-11-28T08:00:00.000Z',
    manifestFilesS3Key,
    itemCount: items.length,
    outputFormat: 'DYNAMODB_JSON',
  }
  await writeFile(join(bucket, folder, 'manifest-summary.json'), JSON.stringify(summary))
  return `${folder}/manifest-summary.json`
}

const partitionOf = ({ pk }: Record<string, unknown>): number =>
  createHash('md5').update(JSON.stringify(pk)).digest().readUInt8(0) % DATA_FILES
