import type { EngineConnection } from '../services/dynamodb/connection'
import type { PersistentStore } from '../storage/persistent-store'
import type { SampleProgramme } from './read-sample-programme'

type Engine = Pick<EngineConnection, 'callOperation'>

/** The most items of one BatchWriteItem (DynamoDB API reference). */
const ITEMS_PER_CALL = 25

/** Notes in a new data folder that it is to begin with the programme, before anything can fail. */
export const markProgrammeAsMissing = (store: PersistentStore): void =>
  void openProgress(store).set('state', 'missing')

const openProgress = (store: PersistentStore) => store.openMap<'missing' | 'loaded'>('sample-programme')

/** Whether the data folder began with the programme. */
export const isProgrammeLoaded = (store: PersistentStore): boolean =>
  openProgress(store).get('state') === 'loaded'

export interface LoadOptions {
  engine: Engine
  tableName: string
  store: PersistentStore
  onStart?: () => void
}

/**
 * Writes the programme into the table of a data folder that is marked as missing it; one whose first start failed or
 * crashed still is.
 * @returns whether it was written
 */
export const loadSampleProgramme = async (
  { items }: SampleProgramme,
  { engine, tableName, store, onStart = () => {} }: LoadOptions,
): Promise<boolean> => {
  const progress = openProgress(store)
  if (progress.get('state') !== 'missing') return false
  onStart()
  for (let at = 0; at < items.length; at += ITEMS_PER_CALL) {
    const puts = items.slice(at, at + ITEMS_PER_CALL).map((Item) => ({ PutRequest: { Item } }))
    await writeBatch(engine, { [tableName]: puts })
  }
  progress.set('state', 'loaded')
  return true
}

type BatchWrite = Record<string, unknown[]>

/** An engine may leave items of a batch unwritten. */
const writeBatch = async (engine: Engine, RequestItems: BatchWrite): Promise<void> => {
  const { UnprocessedItems: left = {} } = await engine.callOperation<{ UnprocessedItems?: BatchWrite }>(
    'BatchWriteItem',
    { RequestItems },
  )
  if (Object.keys(left).length > 0) await writeBatch(engine, left)
}
