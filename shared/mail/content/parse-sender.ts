import { toSingleLine } from './single-line-text'

/** Name and address of `Name <address>`; a bare address is its own name. */
export const parseSender = (from: string): { name: string; email: string } => {
  const match = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(toSingleLine(from))
  const email = match?.[2] ?? toSingleLine(from)
  return { name: match?.[1] || email, email }
}
