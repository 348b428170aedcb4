declare module 'emailjs-mime-parser' {
  /** @param source a message, one character per byte */
  const parse: (source: string) => unknown

  export { parse as default }
}
