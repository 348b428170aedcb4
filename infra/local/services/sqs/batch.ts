import { AwsError } from '../../protocol/aws-error'

/** An entry of a batch call, with the fields of any of them. */
export interface BatchEntry {
  Id: string
}

const batchError = (code: string, message: string): AwsError => new AwsError(code, message)

/**
 * Does an action for each entry; what fails for one entry does not stop the others.
 * @throws AwsError when the batch itself is not one: empty, over 10 entries, ids malformed or repeated
 */
export const runBatch = <Entry extends BatchEntry, Result extends object>(
  entries: Entry[],
  action: (entry: Entry) => Result,
) => {
  if (entries.length === 0) throw batchError('EmptyBatchRequest', 'There should be at least one entry.')
  if (entries.length > 10)
    throw batchError('TooManyEntriesInBatchRequest', 'Maximum number of entries per request are 10.')
  if (entries.some(({ Id }) => !/^[A-Za-z0-9_-]{1,80}$/.test(Id)))
    throw batchError('InvalidBatchEntryId', 'A batch entry id has at most 80 letters, digits, - and _.')
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length)
    throw batchError('BatchEntryIdsNotDistinct', 'Two entries have the same id.')
  const Successful: ({ Id: string } & Result)[] = []
  const Failed: { Id: string; SenderFault: true; Code: string; Message: string }[] = []
  for (const entry of entries) {
    try {
      Successful.push({ Id: entry.Id, ...action(entry) })
    } catch (thrown) {
      if (!(thrown instanceof AwsError)) throw thrown
      Failed.push({ Id: entry.Id, SenderFault: true, Code: thrown.code, Message: thrown.message })
    }
  }
  return Failed.length > 0 ? { Successful, Failed } : { Successful }
}
