/** Not built yet: does nothing. */
export const handler = async () => ({ batchItemFailures: [] })
