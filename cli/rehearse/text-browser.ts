import { getElementsByTagName, textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'

type Element = ReturnType<typeof getElementsByTagName>[number]

/** A page as a person without JavaScript gets it. */
export interface FetchedPage {
  url: string
  status: number
  html: string
}

/** A form on a page: its address and the values of its fields. */
export interface WebForm {
  action: string
  method: 'GET' | 'POST'
  fields: URLSearchParams
  /** Whether it can carry files. */
  hasFiles: boolean
  /** The words on its button. */
  button: string
}

/** Asks for something over HTTP. */
export type HttpFetch = (url: string | URL, init?: RequestInit) => Promise<Response>

/** A small browser: cookies, redirects within the site, and forms with the values on the page. */
/** @param httpFetch sends the requests */
export const openBrowser = (siteUrl: string, cookie = '', httpFetch: HttpFetch = fetch) => {
  const headers = {
    cookie,
    'accept-language': 'en',
    origin: new URL(siteUrl).origin,
    'sec-fetch-site': 'same-origin',
  }

  const get = async (path: string): Promise<FetchedPage> => request(new URL(path, siteUrl).href)

  const submit = async (
    page: FetchedPage,
    form: WebForm,
    values: Record<string, string | File> = {},
  ): Promise<FetchedPage> => {
    const action = new URL(form.action || page.url, page.url)
    const body = form.hasFiles ? new FormData() : new URLSearchParams()
    for (const [name, value] of form.fields) body.append(name, value)
    for (const [name, value] of Object.entries(values)) {
      if (body instanceof FormData) body.set(name, value)
      else if (typeof value === 'string') body.set(name, value)
    }
    if (form.method === 'POST') return request(action.href, { method: 'POST', body })
    action.search = String(body)
    return request(action.href)
  }

  const request = async (url: string, init: RequestInit = {}): Promise<FetchedPage> => {
    const response = await httpFetch(url, { ...init, headers, redirect: 'manual' })
    const location = response.headers.get('location')
    const redirectUrl = location === null ? null : new URL(location, url)
    if (redirectUrl?.origin === new URL(siteUrl).origin) return request(redirectUrl.href)
    // A redirect that leaves the site is not followed: its address is the answer.
    return { url: redirectUrl?.href ?? url, status: response.status, html: await response.text() }
  }

  return { get, submit }
}

/** The form whose button or address matches. @throws Error that quotes the page when there is none */
export const findForm = (page: FetchedPage, pattern: RegExp): WebForm => {
  const forms = getElementsByTagName('form', parseDocument(page.html)).map((form) => ({
    action: form.attribs['action'] ?? '',
    method: form.attribs['method']?.toLowerCase() === 'post' ? ('POST' as const) : ('GET' as const),
    fields: readFields(form),
    hasFiles: form.attribs['enctype'] === 'multipart/form-data',
    button: getElementsByTagName('button', form).map(textContent).join(' ').trim(),
  }))
  const matchingForm = forms.find((form) => pattern.test(form.button) || pattern.test(form.action))
  if (matchingForm) return matchingForm
  throw new Error(`no form ${pattern} on ${page.url} (${page.status}): ${pageExcerpt(page)}`)
}

const readFields = (form: Element): URLSearchParams => {
  const fields = new URLSearchParams()
  for (const input of getElementsByTagName('input', form)) {
    const { name, type = 'text', value = '', checked } = input.attribs
    const isChoice = type === 'checkbox' || type === 'radio'
    if (name && (!isChoice || checked !== undefined)) fields.append(name, isChoice ? value || 'on' : value)
  }
  for (const textarea of getElementsByTagName('textarea', form)) {
    if (textarea.attribs['name']) fields.append(textarea.attribs['name'], textContent(textarea))
  }
  for (const select of getElementsByTagName('select', form)) {
    const options = getElementsByTagName('option', select)
    const selectedOption = options.find(({ attribs }) => attribs['selected'] !== undefined) ?? options[0]
    const value = selectedOption && (selectedOption.attribs['value'] ?? textContent(selectedOption))
    if (select.attribs['name']) fields.append(select.attribs['name'], value ?? '')
  }
  return fields
}

/** The text of a page's main part, shortened, for an error. */
const pageExcerpt = ({ html }: FetchedPage): string => {
  const [main] = getElementsByTagName('main', parseDocument(html))
  return (main ? textContent(main) : html).replace(/\s+/g, ' ').trim().slice(0, 300)
}
