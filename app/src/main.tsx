import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createTradeSenseClient, TradeSenseProvider } from '#client';
import { App } from './app.tsx';
import './design/app.css';

const client = createTradeSenseClient();
const root = document.getElementById('app');
if (root)
  createRoot(root).render(
    <StrictMode>
      <TradeSenseProvider client={client}>
        <App />
      </TradeSenseProvider>
    </StrictMode>,
  );
