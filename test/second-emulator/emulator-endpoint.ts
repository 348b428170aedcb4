/**
 * The endpoint to try, from `AWS_ENDPOINT_URL`.
 * @throws Error that says what to set; and for an address of AWS itself, where this would make resources that cost money
 */
export const readEmulatorEndpoint = (text: string | undefined): string => {
  if (!text)
    throw new Error(
      'AWS_ENDPOINT_URL is not set. Set it to the address of an emulator of AWS, such as http://127.0.0.1:5000 for moto.',
    )
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Error(`AWS_ENDPOINT_URL must be an address such as http://127.0.0.1:5000, not "${text}"`)
  const { hostname } = new URL(text)
  if (isAwsHost(hostname))
    throw new Error(
      `${hostname} is AWS itself, and this is for emulators: on AWS, deploy a stage and run "clinic check-aws" (docs/deploy.md).`,
    )
  return text.replace(/\/+$/, '')
}

const isAwsHost = (hostname: string): boolean =>
  /(^|\.)(amazonaws\.(com|com\.cn|eu)|api\.aws|on\.aws)\.?$/i.test(hostname)
