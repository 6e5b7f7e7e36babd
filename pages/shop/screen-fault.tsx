import { useLocation, useNavigate } from 'react-router'
import { texts } from './texts.ts'

/** What is shown where a screen fails, or its script does not come. */
export function ScreenFault() {
  const { pathname, search, hash } = useLocation()
  const navigate = useNavigate()
  // a newer shop may have other scripts; without a network a reload would leave the shop
  const again = () => (navigator.onLine ? location.reload() : navigate({ pathname, search, hash }, { replace: true }))
  return (
    <>
      <title>Bazaar</title>
      <h1>{texts.notLoaded}</h1>
      <p role="alert" className="fault">
        {texts.noAnswer}{' '}
        <button type="button" onClick={() => void again()}>
          {texts.tryAgain}
        </button>
      </p>
    </>
  )
}
