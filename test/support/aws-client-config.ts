/** The configuration of every SDK client in the tests: a server on this machine and credentials without rights. */
export const testClientConfig = (endpoint: string) => ({
  endpoint,
  region: 'eu-west-1',
  credentials: { accessKeyId: process.env['EMULATOR_ACCESS_KEY_ID'] ?? 'tests', secretAccessKey: 'tests' },
})
