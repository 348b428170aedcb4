import { personId } from '../../../../shared/domain/ids'
import { signFollowToken, type TokenKeys } from '../../../../shared/domain/values/token'

interface OpenedSite<Page> {
  page: (path: string) => Promise<Page>
  send: (path: string, body: RequestInit['body']) => Promise<Page>
  deps: { secrets: { tokenKeys: () => Promise<TokenKeys> } }
}

/** The pages behind the link of who asked to be told of new clinics: ended, before the button, after it; and a refused form. */
export const pagesOfFollowing = async <Page>({ page, send, deps }: OpenedSite<Page>): Promise<Page[]> => {
  const email = 'aa@example.org'
  const link = `/follow/${signFollowToken(await deps.secrets.tokenKeys(), personId(email))}`
  const ended = await page(link)
  await send('/follow', new URLSearchParams({ email }))
  return [ended, await page(link), await send(link, ''), await send('/follow', 'email=x')]
}
