import { createContext, useContext } from 'react'
import { creatorFeeBps } from '../domain/escrow/fees.ts'

/** What Athar keeps of deals that begin now, in basis points. */
export const FeeContext = createContext(creatorFeeBps)

export const useFeeBps = () => useContext(FeeContext)
