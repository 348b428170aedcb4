/**
 * Domains of mail providers that many registrants use. A domain of this list is never taken for a typing error of
 * another one, so those that differ by one letter only (`ymail.com`, `mail.com`) stand in it too.
 */
const providers = [
  'gmail.com',
  'googlemail.com',
  'ymail.com',
  'mail.com',
  'email.com',
  'hotmail.com',
  'hotmail.fr',
  'hotmail.es',
  'outlook.com',
  'outlook.fr',
  'outlook.es',
  'live.com',
  'live.fr',
  'yahoo.com',
  'yahoo.fr',
  'yahoo.es',
  'icloud.com',
  'proton.me',
  'protonmail.com',
  'yandex.ru',
  'mail.ru',
  'qq.com',
  '163.com',
  '126.com',
  'itu.int',
] as const

/** Short domains have too many neighbours: one letter away from `qq.com` are other people's domains. */
const MIN_LENGTH = 8

/**
 * The address that was probably meant, where the domain is one typing error away from a well-known provider's: a letter
 * too many, missing, wrong, or two exchanged. null: there is nothing to suggest.
 */
export const suggestEmail = (email: string): string | null => {
  const at = email.lastIndexOf('@')
  const domain = email.slice(at + 1).toLowerCase()
  if (at < 1 || providers.some((provider) => provider === domain)) return null
  const meant = providers.find(
    (provider) => provider.length >= MIN_LENGTH && isOneErrorAway(domain, provider),
  )
  return meant === undefined ? null : `${email.slice(0, at)}@${meant}`
}

const isOneErrorAway = (typed: string, meant: string): boolean => {
  const [shorter, longer] = typed.length <= meant.length ? [typed, meant] : [meant, typed]
  let first = 0
  while (first < shorter.length && shorter[first] === longer[first]) first += 1
  const rest = (text: string, from: number) => text.slice(from)
  if (longer.length === shorter.length + 1) return rest(longer, first + 1) === rest(shorter, first)
  if (longer.length !== shorter.length) return false
  const isExchange =
    typed[first] === meant[first + 1] &&
    typed[first + 1] === meant[first] &&
    rest(typed, first + 2) === rest(meant, first + 2)
  return isExchange || rest(typed, first + 1) === rest(meant, first + 1)
}
