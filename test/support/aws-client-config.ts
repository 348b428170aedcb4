/** What every SDK client of the tests is given: a server on this machine and credentials that open nothing. */
export const awsClientConfig = (endpoint: string) => ({
  endpoint,
  region: 'eu-west-1',
  credentials: { accessKeyId: 'tests', secretAccessKey: 'tests' },
})
