FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json tsconfig.build.json ./
RUN npm ci --ignore-scripts
COPY src ./src
# TypeScript stays behind as an optional peer of i18next, which wants nothing but its types.
RUN npm run build && npm prune --omit=dev --ignore-scripts && rm -rf node_modules/typescript

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATABASE_FILE=/data/docket.sqlite
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY config ./config
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --retries=3 CMD ["node", "dist/main.js", "health"]
CMD ["node", "--single-threaded-gc", "--enable-source-maps", "dist/main.js"]
