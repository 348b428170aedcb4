/** The part of jws that tests use; the package has no types. */
declare module 'jws' {
  export const verify: (token: string, algorithm: string, publicKey: string) => boolean
  export const decode: (token: string) => { header: Record<string, string>; payload: object } | null
}
