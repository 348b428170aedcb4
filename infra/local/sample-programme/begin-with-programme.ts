import { createStreamReader } from '../event-source-mappings/stream-reader'
import type { DynamoDbEngine } from '../services/dynamodb/engine'
import type { PersistentStore } from '../storage/persistent-store'
import type { ResolvedTemplate } from '../template/resolved-template'
import { loadSampleProgramme } from './load-sample-programme'
import type { SampleProgramme } from './read-sample-programme'

interface StackParts {
  template: ResolvedTemplate
  engine: DynamoDbEngine
  /** By table name: its stream's ARN at the engine. */
  streamArns: ReadonlyMap<string, string>
  store: PersistentStore
  /** Called before the items are written. */
  onStart: () => void
}

/**
 * Writes the programme where it is missing. The functions read the table's stream from behind its items: the
 * work that they require was done when they were made.
 */
export const beginWithProgramme = async (
  programme: SampleProgramme,
  { template, engine, streamArns, store, onStart }: StackParts,
): Promise<void> => {
  const { name: tableName } = template.findResource('AWS::DynamoDB::Table', 'Clinics')
  if (!(await loadSampleProgramme(programme, { engine, tableName, store, onStart }))) return
  const records = await createStreamReader(engine, streamArns.get(tableName) ?? '', undefined).readNext()
  const last = records.at(-1)?.dynamodb?.SequenceNumber
  if (last === undefined) return
  const checkpoints = store.openMap<string>('streams')
  for (const { properties } of template.resourcesOfType('AWS::Lambda::EventSourceMapping')) {
    const source = String((properties as { EventSourceArn?: unknown }).EventSourceArn)
    if (source.split('/')[1] === tableName) checkpoints.set(source, last)
  }
}
