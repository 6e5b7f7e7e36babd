import { useState } from 'react'
import { demoLogins } from '#app/seed/logins.ts'
import { keepValues, useKeptValues } from './kept-values.ts'

type Tokens = { data?: { login?: { accessToken: string | null } | null } }

const logIn = 'mutation ExplorerLogin($input: LoginInput!) { login(input: $input) { accessToken userErrors { code } } }'

/** Who asks: nobody, or with one click a person of the demo. */
export function Caller() {
  const { accessToken } = useKeptValues()
  const [name, setName] = useState('nobody')
  const become = async (login: { email: string; password: string; displayName: string }) => {
    const token = await tokenOf(login)
    keepValues({ accessToken: token })
    setName(token ? login.displayName : 'nobody: this shop has no demo logins')
  }
  const forget = () => {
    keepValues({ accessToken: undefined })
    setName('nobody')
  }
  return (
    <div className="caller">
      <p role="status">You ask as {accessToken && name === 'nobody' ? 'whom the kept token names' : name}.</p>
      <button type="button" onClick={() => become(demoLogins.customer)}>
        Be the demo’s shopper
      </button>
      <button type="button" onClick={() => become(demoLogins.admin)}>
        Be the demo’s admin
      </button>
      <button type="button" onClick={forget}>
        Be nobody
      </button>
    </div>
  )
}

async function tokenOf({ email, password }: { email: string; password: string }): Promise<string | undefined> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: logIn, variables: { input: { email, password } } }),
  })
  const { data } = (await response.json()) as Tokens
  return data?.login?.accessToken ?? undefined
}
