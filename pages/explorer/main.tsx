import { createRoot } from 'react-dom/client'
import { Explorer } from './explorer.tsx'
import 'graphiql/style.css'
import './explorer.css'

const root = document.getElementById('root')
if (root) createRoot(root).render(<Explorer />)
