import { DatabaseSync } from 'node:sqlite'

/** Where the services keep what must outlive a restart: maps by name, in memory or in one SQLite file. */
export interface PersistentStore {
  /** The map of this name, with what it held before. Values are JSON; a changed value must be set again. */
  openMap<Value>(name: string): Map<string, Value>
  close(): void
}

/**
 * @param file path of the SQLite file, made when missing; without one everything is in memory only
 * @throws Error when the file is damaged or no database
 */
export const openPersistentStore = (file?: string): PersistentStore => {
  const maps = new Map<string, Map<string, unknown>>()
  const database = file === undefined ? undefined : openDatabase(file)
  return {
    openMap: <Value>(name: string) => {
      const map =
        maps.get(name) ?? (database ? new PersistentMap<Value>(database, name) : new Map<string, Value>())
      maps.set(name, map)
      return map as Map<string, Value>
    },
    close: () => database?.close(),
  }
}

/** A map that writes through to the database; reading never touches it. */
class PersistentMap<Value> extends Map<string, Value> {
  readonly #write
  readonly #remove
  readonly #name

  constructor(database: DatabaseSync, name: string) {
    super()
    this.#name = name
    this.#write = database.prepare(
      'INSERT INTO entries VALUES (?, ?, ?) ON CONFLICT (map, key) DO UPDATE SET value = excluded.value',
    )
    this.#remove = database.prepare('DELETE FROM entries WHERE map = ? AND key = ?')
    const rows = database.prepare('SELECT key, value FROM entries WHERE map = ? ORDER BY rowid').all(name)
    for (const row of rows) super.set(String(row.key), JSON.parse(String(row.value)) as Value)
  }

  override set(key: string, value: Value): this {
    this.#write.run(this.#name, key, JSON.stringify(value))
    return super.set(key, value)
  }

  override delete(key: string): boolean {
    this.#remove.run(this.#name, key)
    return super.delete(key)
  }

  override clear(): void {
    for (const key of this.keys()) this.delete(key)
  }
}

const openDatabase = (file: string): DatabaseSync => {
  const database = new DatabaseSync(file)
  // A laptop that loses power may lose the last writes, never the file.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
  database.exec('CREATE TABLE IF NOT EXISTS entries (map TEXT, key TEXT, value TEXT, PRIMARY KEY (map, key))')
  return database
}
