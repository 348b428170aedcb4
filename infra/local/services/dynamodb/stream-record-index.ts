import { DatabaseSync } from 'node:sqlite'

/**
 * Gives dynoxide two indexes that it lacks. It keeps all records of a stream in one table of its SQLite file, and each
 * write and each read of the stream searches all of it: after 5,000 writes a write takes ten times as long as the first.
 * @param file that the engine has open; its schema must exist
 */
export const indexStreamRecords = (file: string): void => {
  const database = new DatabaseSync(file)
  try {
    database.exec(`
      CREATE INDEX IF NOT EXISTS stream_records_by_number
        ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
      CREATE INDEX IF NOT EXISTS stream_records_by_shard
        ON _stream_records (table_name, shard_id, CAST(sequence_number AS INTEGER));
    `)
  } finally {
    database.close()
  }
}
