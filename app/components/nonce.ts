import { createContext, useContext } from 'react'

const NonceContext = createContext<string | undefined>(undefined)

export const NonceProvider = NonceContext.Provider

/** What an inline script or style of this page must carry; undefined in the browser, where it is kept secret. */
export const useNonce = () => useContext(NonceContext)
