import { createRoot } from 'react-dom/client'
import { Explorer } from './explorer.tsx'
import 'graphiql/style.css'
import './explorer.css'

// GraphiQL keeps its tabs at once and their query a moment later: who left in between would come back to an empty tab
if (localStorage.getItem('graphiql:query') === null) localStorage.removeItem('graphiql:tabState')

const root = document.getElementById('root')
if (root) createRoot(root).render(<Explorer />)
